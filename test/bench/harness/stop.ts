type Stop = () => Promise<unknown> | unknown;

const stops: Stop[] = [];

/** Remembers how to end something that was started; the last one started is ended first. */
export function onStop(stop: Stop): void {
  stops.push(stop);
}

export async function stopEverything(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    try {
      await stop();
    } catch (error) {
      console.error(error);
    }
  }
}
