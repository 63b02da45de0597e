import { Dialog } from '@base-ui/react/dialog';
import { useWords } from '../../i18n/useWords.ts';
import dialog from '../../ui/Dialog.module.css';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import styles from './Help.module.css';
import { Steps } from './Steps.tsx';

const KEYS = [
  ['search', ['Ctrl K', '⌘ K']],
  ['searchGraph', ['Ctrl Enter', '⌘ Enter']],
  ['sheet', ['?']],
  ['arrows', ['←', '↑', '→', '↓']],
  ['ends', ['Home', 'End']],
  ['enter', ['Enter']],
  ['escape', ['Esc']],
  ['next', ['n', 'p']],
  ['day', ['↑', '↓']],
  ['run', ['Ctrl Enter', '⌘ Enter']],
  ['leave', ['Esc', 'Tab']],
  ['undo', ['Ctrl Z', 'Ctrl ⇧ Z']],
  ['several', ['Ctrl Enter', '⇧ Enter']],
  ['hide', ['Del']],
] as const;

interface HelpDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export default function HelpDialog({ open, onOpenChange }: HelpDialogProps) {
  const { t } = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={dialog.dialog}>
          <header>
            <Dialog.Title>{t('help.title')}</Dialog.Title>
            <Dialog.Close className={button.icon} aria-label={t('app.close')}>
              <Icon name="close" size={18} />
            </Dialog.Close>
          </header>
          <h3>{t('help.stepsTitle')}</h3>
          <Steps />
          <h3>{t('help.keys')}</h3>
          <dl className={styles.keys}>
            {KEYS.map(([what, keys]) => (
              <div key={what}>
                <dt>{t(`help.${what}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
