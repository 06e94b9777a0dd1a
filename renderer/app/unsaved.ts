/** Saves what waits; false when it could not be saved. */
type Saver = () => Promise<boolean>;

const savers = new Set<Saver>();

/** Names somebody who may have something to save before the program ends; answers how to take the name back. */
export function registerSaver(saver: Saver): () => void {
  savers.add(saver);
  return () => savers.delete(saver);
}

/** Saves all that waits anywhere in the window; false when something could not be saved. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...savers].map((saver) => saver()));
  return saved.every(Boolean);
}
