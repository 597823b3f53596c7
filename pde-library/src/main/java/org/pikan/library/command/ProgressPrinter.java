package org.pikan.library.command;

import java.util.Locale;
import java.util.function.Consumer;
import org.pikan.solve.Progress;
import org.pikan.solve.SolveOptions;

/** Shows progress: one line that is overwritten on a terminal, a plain line every few seconds elsewhere. */
final class ProgressPrinter implements Consumer<Progress>, AutoCloseable {
    private static final double SECONDS_BETWEEN_LINES = 5;

    private final Console console;
    private final SolveOptions options;
    private final String prefix;
    private double nextLine;
    private int lastLength;

    /**
     * Begins to show one training.
     *
     * @param prefix put before each line, such as the name of a row; may be empty
     */
    ProgressPrinter(Console console, SolveOptions options, String prefix) {
        this.console = console;
        this.options = options;
        this.prefix = prefix;
    }

    @Override
    public void accept(Progress progress) {
        if (console.terminal()) {
            String line = line(progress);
            String blank = " ".repeat(Math.max(0, lastLength - line.length()));
            console.err().print("\r" + line + blank);
            console.err().flush();
            lastLength = line.length();
        } else if (progress.seconds() >= nextLine) {
            console.err().println(line(progress));
            nextLine = progress.seconds() + SECONDS_BETWEEN_LINES;
        }
    }

    /** Ends the live line. */
    @Override
    public void close() {
        if (lastLength > 0) {
            console.err().println();
            lastLength = 0;
        }
    }

    private String line(Progress progress) {
        StringBuilder line = new StringBuilder(prefix);
        line.append(String.format(Locale.ROOT, "iteration %d  loss %.1e", progress.iterations(), progress.loss()));
        if (Double.isFinite(progress.relativeL2())) {
            line.append(String.format(Locale.ROOT, "  error %.1e", progress.relativeL2()));
        }
        line.append(String.format(Locale.ROOT, "  %s, %d parameters%s  %.1f s", progress.candidate().label(),
                progress.parameterCount(), progress.racing() ? ", racing" : "", progress.seconds()));
        return line.append(left(progress)).toString();
    }

    private String left(Progress progress) {
        if (options.seconds().isPresent() || options.iterations().isEmpty()) {
            double limit = options.seconds().orElse(SolveOptions.DEFAULT_SECONDS);
            return String.format(Locale.ROOT, ", at most %.0f s left", Math.max(0, limit - progress.seconds()));
        }
        double done = Math.max(1, progress.iterations());
        double perIteration = progress.seconds() / done;
        return String.format(Locale.ROOT, ", about %.0f s left",
                Math.max(0, (options.iterations().getAsInt() - done) * perIteration));
    }
}
