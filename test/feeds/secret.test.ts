import { describe, expect, it } from 'vitest';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import { headersOfSecret } from '../../shared/feeds/secret.ts';

describe('headersOfSecret', () => {
  it('is basic authentication, or headers as they are', () => {
    expect(headersOfSecret('{"username":"Änne","password":"a:b"}')).toEqual({ authorization: 'Basic w4RubmU6YTpi' });
    expect(headersOfSecret('{"headers":{"X-Key":"k"}}')).toEqual({ 'X-Key': 'k' });
  });

  it.each(['', 'hunter2', '{"password":"hunter2"}', '[]'])('refuses %j without repeating it', (json) => {
    expect(() => headersOfSecret(json)).toThrow(FetchFailed);
    expect(() => headersOfSecret(json)).not.toThrow(/hunter2/);
  });
});
