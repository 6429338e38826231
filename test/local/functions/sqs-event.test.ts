import { describe, expect, it } from 'vitest';
import { failedMessages, sqsEvent } from '../../../local/functions/sqs-event.ts';

const messages = [{ MessageId: 'a', Body: '1', ReceiptHandle: 'r' }, { MessageId: 'b' }];

describe('failedMessages', () => {
  it.each([
    ['no response', undefined, []],
    ['null', null, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['one failure', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    ['an unknown id', { batchItemFailures: [{ itemIdentifier: 'x' }] }, ['a', 'b']],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b']],
    ['no list', { batchItemFailures: 'a' }, ['a', 'b']],
    ['null in the list', { batchItemFailures: [null] }, ['a', 'b']],
  ])('reads %s as Lambda does', (_, response, failed) => {
    expect([...failedMessages(messages, response)]).toEqual(failed);
  });
});

describe('sqsEvent', () => {
  it("has the names of Lambda's event", () => {
    expect(sqsEvent(messages, 'queue').Records[0]).toMatchObject({
      messageId: 'a',
      body: '1',
      receiptHandle: 'r',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:queue',
    });
  });
});
