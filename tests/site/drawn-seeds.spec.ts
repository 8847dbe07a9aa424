import { expect, test } from '@playwright/test';
import { drawingProject, judgeDrawn, seedsFor } from '../fuzz/drawn.ts';

test('300 generated seeds, drawn in one site, give whole pages on which nothing runs and nothing is lost', async () => {
  test.setTimeout(900_000);
  const { project, done } = drawingProject();
  try {
    expect(await judgeDrawn(project, seedsFor(300, 13))).toEqual([]);
  } finally {
    done();
  }
});
