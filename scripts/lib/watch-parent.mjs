const EVERY_MS = 500;

/** Calls `gone` once when the process that started this one has ended. It keeps nothing running by itself. */
export function watchParent(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  timer.unref();
}
