import { navigate } from '../../app/history.ts';

/** Closes the panel beside the matrix. The focus goes to the cell that it was about, so that no step by keyboard is lost. */
export function closePanel(): void {
  document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus({ preventScroll: true });
  navigate({ area: null, target: null, item: null });
}
