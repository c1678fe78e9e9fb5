/** One exercise that a command goes to, and who gives it. */
export interface Place {
  readonly exerciseId: string;
  readonly personId: string;
  readonly cookie: string;
}

export interface Load {
  readonly places: readonly Place[];
  /** Commands under way at the same time, over all places. */
  readonly inFlight: number;
  readonly warmUpMs: number;
  readonly ms: number;
}

/** Commands per second: each of those in flight is followed by another on the same place. */
export async function commandsPerSecond({ places, inFlight, warmUpMs, ms }: Load, give: (place: Place) => Promise<unknown>): Promise<number> {
  const startMs = performance.now() + warmUpMs;
  const endMs = startMs + ms;
  let given = 0;
  const workers = Array.from({ length: inFlight }, async (_, index) => {
    const place = places[index % places.length];
    if (!place) return;
    while (performance.now() < endMs) {
      await give(place);
      const now = performance.now();
      if (now >= startMs && now < endMs) given += 1;
    }
  });
  await Promise.all(workers);
  return given / (ms / 1_000);
}
