import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startHistory } from './app/history.ts';
import { applyTheme, storedTheme } from './app/theme.ts';

applyTheme(storedTheme());
startHistory();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
