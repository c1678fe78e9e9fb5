import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from '../app.module.ts';
import { serving } from '../database.ts';
import { access } from '../policies.ts';

/** The schema as the code makes it. Needs no database. */
export async function printedSchema(): Promise<string> {
  const app = await NestFactory.create(AppModule.over(serving('postgres://nobody@localhost/none'), access, false, null), { logger: ['error'] });
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .argument('<file>')
    .description('write the GraphQL schema')
    .action(async (file: string) => writeFile(file, await printedSchema()));
}
