import { afterAll, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { keptByEach } from '../helpers/old-generation.ts';
import { archiveWithSeed, people } from '../helpers/world.ts';

const archive = archiveWithSeed();
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
afterAll(() => archive.close());

const CLAIMS = [
  '北方四島における共同経済活動は行わないこととした',
  '防衛交流を縮小することで一致した',
  '平和条約の問題を議論しなかった',
];

it('GIVEN claims held against many stretches THEN what was read does not outlive its answer', async () => {
  const kept = await keptByEach(60, (turn) =>
    verifyClaim(PUBLIC_VIEWER, { text: CLAIMS[turn % CLAIMS.length]! }, { archive, search }),
  );
  // What is read for one of them is several times that.
  expect(kept).toBeLessThan(12_000);
});
