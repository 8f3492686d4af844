import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('GIVEN nothing THEN the playground, one connection, limits, and no port', () => {
    expect(readConfig({})).toMatchObject({
      token: null,
      apiUrl: null,
      shards: 1,
      shard: null,
      limited: true,
      metrics: null,
      retentionDays: null,
    });
  });

  it('GIVEN what the manager of shards hands on THEN SHARDS is the number of this one, and it has a port of its own', () => {
    const env = { SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '3', METRICS_PORT: '9464' };
    expect(readConfig(env)).toMatchObject({ shards: 3, shard: { id: 0, count: 3 }, metrics: { port: 9464 } });
    expect(readConfig({ ...env, SHARDS: '2' })).toMatchObject({ shard: { id: 2 }, metrics: { port: 9466 } });
  });

  it.each([
    ['SHARDS', '0'],
    ['SHARDS', 'many'],
    ['METRICS_PORT', '70000'],
    ['RETENTION_DAYS', '0'],
    ['LIMITS', 'maybe'],
    ['DISCORD_API_URL', 'discord'],
    ['LOG_LEVEL', 'loud'],
  ])('GIVEN %s=%s THEN it is refused by name, and the value is not repeated', (name, value) => {
    expect(() => readConfig({ [name]: value, DISCORD_TOKEN: 'marker' })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value, DISCORD_TOKEN: 'marker' })).toThrow(new RegExp(`^${name}: `));
    expect(() => readConfig({ [name]: value, DISCORD_TOKEN: 'marker' })).not.toThrow(/marker/);
  });
});
