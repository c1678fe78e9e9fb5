import { Injectable } from '@nestjs/common';
import type { CityId } from '#kernel';
import { Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Regime, type RegimeId } from '../domain/regime.entity.ts';

@Injectable()
export class RegimeRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: RegimeId): Promise<Regime> {
    const regime = await (await this.rows()).findOneBy({ id });
    if (!regime) throw identityErrors.regimeNotFound();
    return regime;
  }

  /** Of one city, for its administrators; past ones too. */
  async ofCity(cityId: CityId): Promise<Regime[]> {
    return (await this.rows()).find({ where: { cityId }, order: { authority: 'ASC', validFrom: 'DESC' }, take: 200 });
  }

  async add(regime: Regime): Promise<void> {
    await (await this.rows()).insert(regime);
  }

  /** Unless somebody else changed it since it was read. */
  async save({ id, cityId: _, ...regime }: Regime): Promise<void> {
    const { affected } = await (await this.rows()).update({ id, version: regime.version - 1 }, regime);
    if (affected !== 1) throw identityErrors.regimeChanged();
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Regime);
  }
}
