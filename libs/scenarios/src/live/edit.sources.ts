import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { LiveItem, LiveSource, LiveStream } from '#identity';
import { hashOf, isUuid, type ScenarioId } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { EditRepository } from '../persistence/edit.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { FollowedVersions } from './followed-versions.ts';

/** Edits that a follower is told at once. Whoever fell further behind asks for the whole. */
const toldAtOnce = 200;

/** For whoever may write a version; to all others it looks absent. */
@Injectable()
export class Admission {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
  ) {}

  async admit(actor: Actor, id: ScenarioId): Promise<void> {
    if (!this.access.allows(actor, 'write', await this.scenarios.get(id))) throw scenarioErrors.notFound();
  }
}

/** The edits after a revision, everybody's, in their order. A gap means: ask for the whole. */
@Injectable()
export class ScenarioEditsSource implements LiveSource {
  readonly field = 'scenarioEdits';

  constructor(
    private readonly edits: EditRepository,
    private readonly followed: FollowedVersions,
    private readonly admission: Admission,
  ) {}

  open(actor: Actor, { id, after }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const version = versionId(id);
    const read = async (revision: number): Promise<LiveItem[]> =>
      (await this.edits.after(version, revision, toldAtOnce)).map((change) => ({ position: change.revision, value: change }));
    return this.followed.follow(actor, version, Number(after ?? 0), () => this.admission.admit(actor, version), read);
  }
}

/** Who is at a draft and in which field, each time that changes. */
@Injectable()
export class ScenarioEditorsSource implements LiveSource {
  readonly field = 'scenarioEditors';

  constructor(
    private readonly edits: EditRepository,
    private readonly followed: FollowedVersions,
    private readonly admission: Admission,
  ) {}

  open(actor: Actor, { id }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const version = versionId(id);
    let known = '';
    const read = async (position: number): Promise<LiveItem[]> => {
      const editors = await this.edits.editors(version);
      const seen = hashOf(editors);
      if (seen === known) return [];
      known = seen;
      return [{ position: position + 1, value: { editors } }];
    };
    return this.followed.follow(actor, version, 0, () => this.admission.admit(actor, version), read);
  }
}

function versionId(id: unknown): ScenarioId {
  if (!isUuid(id)) throw scenarioErrors.notFound();
  return id as ScenarioId;
}
