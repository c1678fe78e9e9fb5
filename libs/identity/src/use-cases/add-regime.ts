import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { CityId } from '#kernel';
import { AuditChain, Idempotency } from '#persistence';
import { Regime, type RegimeDraft, type RegimeId } from '../domain/regime.entity.ts';
import { RegimeRepository } from '../persistence/regime.repository.ts';

@Injectable()
export class AddRegime {
  constructor(
    private readonly regimes: RegimeRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditChain,
  ) {}

  async execute(actor: Actor, key: string, cityId: CityId, draft: RegimeDraft): Promise<Regime> {
    const regime = Regime.of(cityId, draft);
    this.access.require(actor, 'add', regime);
    const answered = await this.idempotency.begin<{ id: RegimeId }>(actor.personId, key, { addRegime: { cityId, draft } });
    if (answered) return this.regimes.get(answered.id);

    // Locks the chain of the city, so that two administrators cannot add the same at once.
    await this.audit.append(cityId, 'identity.regime-added', regime.id, { authority: regime.authority });
    await this.regimes.requireApart(regime);
    await this.regimes.add(regime);
    await this.idempotency.finish(actor.personId, key, { id: regime.id });
    return regime;
  }
}
