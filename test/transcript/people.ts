import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeople } from '../../src/transcript/people.ts';

const PEOPLE = join(import.meta.dirname, '../../data/people.json');

/** The project's own directory of people. */
export const people = loadPeople(JSON.parse(readFileSync(PEOPLE, 'utf8')));
