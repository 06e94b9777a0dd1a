/** The longest that drawing gives way to whatever else the window has to do (ms). */
const AT_MOST = 250;

/** Fulfilled when the window has nothing better to do: keys that wait are taken first. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: AT_MOST });
  });
