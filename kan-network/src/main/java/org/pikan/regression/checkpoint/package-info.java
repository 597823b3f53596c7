/**
 * Regression models and results as JSON.
 *
 * <p>The only package of regression that uses Jackson.
 */
@NullMarked
package org.pikan.regression.checkpoint;

import org.jspecify.annotations.NullMarked;
