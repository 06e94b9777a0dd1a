/** Somebody who may have something that is not stored. */
export interface Keeper {
  /** Saves what waits; false when it could not be saved. */
  readonly save: () => Promise<boolean>;
  /** Whether saving failed and was not made good since. */
  readonly isFailing: () => boolean;
  /** The fragment of the address under which it is shown, with the ways on. */
  readonly place: string;
}

interface Registration extends Keeper {
  /** Its screen is gone; only what could not be saved keeps it here. */
  left: boolean;
}

const registrations = new Set<Registration>();
let leaving: Promise<unknown> = Promise.resolve();

/**
 * Names somebody who may have something to save before the program ends. What is answered ends that: it saves once more, and
 * what cannot be saved then stays known until it is.
 */
export function registerKeeper(keeper: Keeper): () => void {
  const registration = { ...keeper, left: false };
  registrations.add(registration);
  return () => {
    registration.left = true;
    leaving = Promise.all([leaving, settle(registration)]);
  };
}

async function settle(registration: Registration): Promise<boolean> {
  const saved = await registration.save();
  if (saved && registration.left) registrations.delete(registration);
  return saved;
}

/** Saves all that waits anywhere in the window, also on screens that were left; false when something could not be saved. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...registrations].map(settle));
  return saved.every(Boolean);
}

/** Where something is shown that could not be saved; undefined where all is well or still on its way. */
export function unsavedPlace(): string | undefined {
  return [...registrations].find(({ isFailing }) => isFailing())?.place;
}

/** Fulfilled when what was left behind is saved: who reads a form before would read it as it was. */
export async function whenLeftIsSaved(): Promise<void> {
  await leaving;
}
