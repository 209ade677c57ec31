/** The version of this package, as every submission says it. A test holds it against package.json. */
export const sdkVersion = '0.1.0';
