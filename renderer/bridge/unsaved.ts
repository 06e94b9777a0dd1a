/** Saves what waits; false when it could not be saved. */
type Saver = () => Promise<boolean>;

const savers = new Set<Saver>();
let leaving: Promise<unknown> = Promise.resolve();

/** Names somebody who may have something to save before the program ends; what is answered saves once more and ends that. */
export function registerSaver(saver: Saver): () => void {
  savers.add(saver);
  return () => {
    savers.delete(saver);
    leaving = Promise.all([leaving, saver()]);
  };
}

/** Saves all that waits anywhere in the window; false when something could not be saved. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...savers].map((saver) => saver()));
  return saved.every(Boolean);
}

/** Fulfilled when what was left behind is saved: who reads a form before would read it as it was. */
export async function whenLeftIsSaved(): Promise<void> {
  await leaving;
}
