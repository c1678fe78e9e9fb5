import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { applyEdits, type Edit, type Scenario } from '#exercise-engine';
import { type ScenarioId, strictestOf } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { scenarioShape } from '../interchange/tocsin/scenario-shape.ts';
import { EditRepository } from '../persistence/edit.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { AttachFiles } from './attach-files.ts';

const largestContent = 10_000_000;
const mostEdits = 500;

@Injectable()
export class EditScenario {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly edits: EditRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly attachments: AttachFiles,
  ) {}

  /** All edits as one revision, or none: whoever wrote from an older state is told what stands there now (CONFLICT). Returns the revision. */
  execute(actor: Actor, key: string, id: ScenarioId, edits: readonly Edit[]): Promise<number> {
    if (edits.length > mostEdits) throw scenarioErrors.tooManyEdits(mostEdits);
    return this.transaction.run(actor, () => this.edit(actor, key, id, edits));
  }

  private async edit(actor: Actor, key: string, id: ScenarioId, edits: readonly Edit[]): Promise<number> {
    const answered = await this.idempotency.begin<{ revision: number }>(actor.personId, key, { editScenario: { id, edits } });
    if (answered) return answered.revision;
    const version = await this.scenarios.get(id);
    this.access.require(actor, 'write', version);
    if (version.state !== 'draft') throw scenarioErrors.notADraft();
    const draft = await this.edits.lock(id);

    const done = applyEdits(draft.content, edits);
    if ('conflicts' in done) throw scenarioErrors.editedMeanwhile(draft.revision, done.conflicts);
    requireShape(done.scenario);
    const { tlpFloor } = version.work;
    if (tlpFloor && strictestOf(tlpFloor, done.scenario.tlp) !== done.scenario.tlp) throw scenarioErrors.tlpWidened(tlpFloor);
    await this.attachments.link(id, draft.content, done.scenario);
    const revision = draft.revision + 1;
    await this.edits.save(id, done.scenario, { revision, edits }, actor);
    await this.idempotency.finish(actor.personId, key, { revision });
    return revision;
  }
}

function requireShape(scenario: Scenario): void {
  const { error } = scenarioShape.safeParse(scenario);
  if (error) throw scenarioErrors.misshapen(error.issues[0]?.path.join('.') ?? '');
  if (Buffer.byteLength(JSON.stringify(scenario)) > largestContent) throw scenarioErrors.tooLarge(largestContent);
}
