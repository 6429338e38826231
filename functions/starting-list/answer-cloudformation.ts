import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

/**
 * Does the work that a custom resource stands for, and tells CloudFormation how it went: a failure rolls the deployment back, silence
 * would have it wait for an hour.
 * @returns when CloudFormation has taken the answer
 */
export async function answerCloudFormation(
  event: CloudFormationCustomResourceEvent,
  work: () => Promise<object>,
): Promise<void> {
  const outcome = await work().then(
    (Data) => ({ Status: 'SUCCESS', Data }),
    (error: Error) => ({ Status: 'FAILED', Reason: `${error.name}: ${error.message}`.slice(0, 1000) }),
  );
  console.log(JSON.stringify({ message: 'starting-list.applied', ...outcome }));
  const { StackId, RequestId, LogicalResourceId } = event;
  const body = JSON.stringify({
    ...outcome,
    StackId,
    RequestId,
    LogicalResourceId,
    PhysicalResourceId: 'starting-list',
  });
  const { ok, status } = await fetch(event.ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
  if (!ok) throw new Error(`CloudFormation answered ${status}`);
}
