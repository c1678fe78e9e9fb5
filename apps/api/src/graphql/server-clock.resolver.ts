import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '#identity';
import { Transaction } from '#persistence';

@Resolver()
export class ServerClockResolver {
  constructor(private readonly transaction: Transaction) {}

  @Public()
  @Query(() => Date, { description: "The database's clock, by which every exercise runs." })
  async serverTime(): Promise<Date> {
    const [row] = await this.transaction.query<{ now: Date }>('select clock_timestamp() as now');
    return row?.now ?? new Date(Number.NaN);
  }
}
