import fc from 'fast-check';

/** Whether a branch is exercised must not hang on what a property happens to draw. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });
