import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { AuditChain } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import type { Regime, RegimeDraft, RegimeId } from '../domain/regime.entity.ts';
import { RegimeRepository } from '../persistence/regime.repository.ts';

@Injectable()
export class ChangeRegime {
  constructor(
    private readonly regimes: RegimeRepository,
    private readonly access: Access,
    private readonly audit: AuditChain,
  ) {}

  /** `version` is the one that the writer saw. Exercises that have started keep what they took. */
  async execute(actor: Actor, id: RegimeId, version: number, draft: RegimeDraft): Promise<Regime> {
    const regime = await this.regimes.get(id);
    this.access.require(actor, 'change', regime);
    if (regime.version !== version) throw identityErrors.regimeChanged();
    const changed = regime.changed(draft);

    await this.audit.append(regime.cityId, 'identity.regime-changed', id, { authority: changed.authority, version: changed.version });
    await this.regimes.requireApart(changed);
    await this.regimes.save(changed);
    return changed;
  }
}
