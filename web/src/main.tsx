import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startHistory } from './app/history.ts';
import { fetchRooms } from './app/rooms.ts';
import { applyTheme, storedTheme } from './app/theme.ts';
import { fetchCoverage } from './data/queries.ts';

applyTheme(storedTheme());
const { room } = startHistory();
fetchCoverage();
fetchRooms(room);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
