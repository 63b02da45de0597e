import { useEffect, useState } from 'react';

/** Seconds since a moment of `performance.now()`, kept up to date. */
export function useSeconds(began: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - began) / 1000;
}
