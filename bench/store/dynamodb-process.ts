import { startDynamoDb } from '../../local/emulators/dynamodb.ts';

/** The emulator in a process of its own, so that its work is not counted as the store's. */
const { endpoint } = await startDynamoDb(undefined);
process.send?.({ endpoint });
process.on('disconnect', () => process.exit());
