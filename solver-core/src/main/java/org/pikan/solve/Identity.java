package org.pikan.solve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pikan.kernel.Kernels;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.problem.Problem;

/** A short name for all that decides how a training goes, so that a checkpoint is not resumed with anything else. */
final class Identity {

    private Identity() {}

    static String of(Problem problem, SolveOptions options, @Nullable EditedNetwork start) {
        SolveOptions relevant = options.toBuilder().seconds(OptionalDouble.empty()).iterations(OptionalInt.empty())
                .threads(1).build();
        String given = start == null ? ""
                : "\n" + start.network() + Arrays.toString(start.network().parameters())
                        + Arrays.toString(start.frozen());
        String text = problem + "\n" + relevant + "\n" + Kernels.best().name() + Kernels.best().lanes() + "\n"
                + Version.TEXT + given;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
