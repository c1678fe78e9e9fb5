import { Injectable } from '@nestjs/common';
import type { CityId } from '#kernel';
import { Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Regime, type RegimeId } from '../domain/regime.entity.ts';

/** Regimes of one city, past ones too; what is bounded when it is added needs no cut when it is read. */
const mostOfCity = 200;

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
    return (await this.rows()).find({ where: { cityId }, order: { authority: 'ASC', validFrom: 'DESC' } });
  }

  /** Throws CONFLICT `identity.regime-overlaps`: two clocks for one duty, of which a notification could stop only one. */
  async requireApart({ id, cityId, authority, kinds, validFrom, validTo }: Regime): Promise<void> {
    const others = await this.transaction.query(
      `select 1 from identity.regime where city_id = $2 and id <> $1 and authority = $3 and kinds && $4::text[]
       and daterange(valid_from, valid_to, '[]') && daterange($5::date, $6::date, '[]') limit 1`,
      [id, cityId, authority, kinds, validFrom, validTo],
    );
    if (others.length > 0) throw identityErrors.regimeOverlaps();
  }

  /** Under the lock of the city's chain. Throws PRECONDITION_FAILED `identity.too-many-regimes`. */
  async add(regime: Regime): Promise<void> {
    if ((await (await this.rows()).countBy({ cityId: regime.cityId })) >= mostOfCity) throw identityErrors.tooManyRegimes(mostOfCity);
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
