import { FunctionUrlAuthType, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * An https address that anybody may call, as hubs have no AWS credentials: the function itself tells hubs from strangers. It
 * ends in a slash.
 */
export const publicUrl = (lambda: LambdaFunction): string =>
  lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
