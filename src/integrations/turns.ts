/** Lets things happen in the order of their numbers, from 0 without gaps, in whatever order they come in. */
export interface Turns {
  /** Acts when all earlier turns have been taken. @returns what the act returned */
  take: <T>(turn: number, act: () => T) => Promise<T>;
}

/** Opens a row of turns. */
export function openTurns(): Turns {
  const waiting = new Map<number, () => void>();
  let next = 0;
  const goOn = (): void => {
    for (let act = waiting.get(next); act; act = waiting.get(next)) {
      waiting.delete(next++);
      act();
    }
  };
  return {
    take: (turn, act) =>
      new Promise((resolve, reject) => {
        waiting.set(turn, () => {
          try {
            resolve(act());
          } catch (error) {
            reject(error as Error);
          }
        });
        goOn();
      }),
  };
}
