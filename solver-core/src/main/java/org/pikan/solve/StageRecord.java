package org.pikan.solve;

import org.jspecify.annotations.Nullable;

/**
 * What one stage of growth achieved.
 *
 * @param kind
 *            the growth that began it; null for the first
 * @param validation
 *            the validation residual at its end
 */
public record StageRecord(@Nullable GrowthKind kind, double validation) {}
