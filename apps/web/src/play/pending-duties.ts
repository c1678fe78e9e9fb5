/** A statutory clock, its titles in one language or in all. Times are exercise time. */
export interface DutyClock<Title> {
  readonly regime: string;
  readonly kind: 'personal-data' | 'significant-incident';
  readonly startedMs: number;
  readonly stages: readonly DutyStage<Title>[];
}

export interface DutyStage<Title> {
  readonly key: string;
  readonly title: Title;
  readonly withinMs: number;
  readonly dueMs: number;
  readonly notifiedMs: number | null;
}

export interface PendingDuty<Title> {
  readonly id: string;
  readonly kind: DutyClock<Title>['kind'];
  readonly startedMs: number;
  readonly stage: DutyStage<Title>;
}

/** Of each clock the next notification that nobody has made, the most urgent first. */
export const pendingDuties = <Title>(clocks: readonly DutyClock<Title>[]): readonly PendingDuty<Title>[] =>
  clocks
    .flatMap(({ regime, kind, startedMs, stages }) => {
      const stage = stages.find(({ notifiedMs }) => notifiedMs === null);
      return stage ? [{ id: `${kind}/${regime}`, kind, startedMs, stage }] : [];
    })
    .toSorted((one, other) => one.stage.dueMs - other.stage.dueMs);
