import { useEffect, useEffectEvent, useRef } from 'react';
import type { PresentPerson } from '../../../play/presence.ts';
import { missedReportAfterMs, runningTime } from '../../../play/ringing.ts';
import { ringingCalls } from '../../../play/ringing-calls.ts';
import { useViewer } from '../../../session/viewer.ts';
import { serverNow } from '../../../ui/server-clock.ts';
import { missCall } from '../documents.ts';
import { useScene } from '../scene.ts';
import { useReport } from '../use-report.ts';

const lookEveryMs = 500;
const againAfterMs = 5_000;

/** Says for the team that nobody picked up a call in time, when it is this screen's turn. */
export function useMissedCalls(people: readonly PresentPerson[]): void {
  const { exercise, room, team, playing } = useScene();
  const viewer = useViewer();
  const report = useReport(missCall);
  const lastTold = useRef(new Map<string, number>());

  const look = useEffectEvent(() => {
    if (!playing) return;
    const present = people.filter((person) => person.role === 'PARTICIPANT' && person.team === team.key).map(({ id }) => id);
    const patienceMs = missedReportAfterMs(viewer.id, present);
    for (const { inject, releasedAt } of ringingCalls(room.injects)) {
      const now = serverNow();
      if (runningTime(room.clock, releasedAt, now) < patienceMs || now - (lastTold.current.get(inject) ?? 0) < againAfterMs) continue;
      lastTold.current.set(inject, now);
      void report({ exerciseId: exercise.id, inject });
    }
  });
  useEffect(() => {
    const timer = setInterval(() => look(), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
}
