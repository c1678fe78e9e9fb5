import type { IncidentKind, StatutoryRegime, Tlp } from '#kernel';
import type { AskCard, Author } from './event.ts';
import type { Channel, InjectContent } from './scenario.ts';

/** Who commands, with the team whose stream they act in (null for the staff). */
export interface Seat extends Author {
  readonly team: string | null;
}

/** `inject` is the id of one inject for one team, as `injectId(team, key)` makes it. */
export type Command =
  | { readonly type: 'brief' }
  /** `regimes` are those of the network on the day of play. */
  | { readonly type: 'start'; readonly regimes?: readonly RegimeInPlay[] }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'declare-real-incident' }
  | { readonly type: 'change-speed'; readonly rate: number }
  /** What was due on the way becomes due at once, in order, or is skipped. Forward only. */
  | { readonly type: 'jump'; readonly toMs: number; readonly passed: 'release' | 'skip' }
  /** Jumps to the start of the next phase. */
  | { readonly type: 'next-phase'; readonly passed: 'release' | 'skip' }
  | { readonly type: 'end' }
  | { readonly type: 'release-inject'; readonly inject: string }
  | { readonly type: 'hold-inject'; readonly inject: string }
  | { readonly type: 'skip-inject'; readonly inject: string }
  /** Takes back a hold or a director's skip: due as planned, or at once where that moment has passed. */
  | { readonly type: 'replan-inject'; readonly inject: string }
  | { readonly type: 'edit-inject'; readonly inject: string; readonly content: InjectContent }
  | { readonly type: 'improvise-inject'; readonly id: string; readonly team: string; readonly improvised: Improvised }
  | { readonly type: 'show-injects'; readonly injects: readonly string[] }
  | { readonly type: 'open-inject'; readonly inject: string }
  | { readonly type: 'pick-up-call'; readonly inject: string }
  | { readonly type: 'miss-call'; readonly inject: string }
  | { readonly type: 'answer'; readonly inject: string; readonly text: string }
  | { readonly type: 'decide'; readonly inject: string; readonly option: string; readonly considered: readonly string[]; readonly rationale: string; readonly decidedBy: string }
  | { readonly type: 'write-log'; readonly text: string }
  /** Staff name the team they write to. */
  | { readonly type: 'send-message'; readonly to: 'team' | 'control'; readonly team?: string; readonly text: string; readonly persona?: string }
  | { readonly type: 'share-information'; readonly to: readonly string[]; readonly text: string; readonly tlp?: Tlp; readonly inject?: string }
  | { readonly type: 'notify-authority'; readonly kind: IncidentKind; readonly stage: string; readonly authority: string; readonly text: string }
  | { readonly type: 'take-task'; readonly inject: string }
  | { readonly type: 'finish-task'; readonly inject: string; readonly outcome: 'performed' | 'failed'; readonly note: string }
  | { readonly type: 'note-observation'; readonly team: string | null; readonly polarity: 'strength' | 'improvement' | 'neutral'; readonly text: string; readonly expectation?: string }
  | { readonly type: 'seat-member'; readonly member: Author; readonly team: string | null }
  | { readonly type: 'remove-member'; readonly member: Author; readonly team: string | null }
  /** Proposed by the timer: whatever is due now happens. */
  | { readonly type: 'tick' };

/** A regime with the teams whose participants' cities it binds. */
export interface RegimeInPlay extends StatutoryRegime {
  readonly teams: readonly string[];
}

/** An inject that the scenario did not plan: a contingency inject by key, or a blank one with the director's own words. */
export type Improvised =
  | { readonly contingency: string }
  | { readonly channel: Channel; readonly fromName: string; readonly content: InjectContent; readonly ask?: AskCard };
