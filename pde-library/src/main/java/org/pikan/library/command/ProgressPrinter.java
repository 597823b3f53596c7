package org.pikan.library.command;

import java.util.Locale;
import java.util.function.Consumer;
import org.pikan.solve.Progress;
import org.pikan.solve.SolveOptions;

/** Shows the progress of one training. */
final class ProgressPrinter implements Consumer<Progress>, AutoCloseable {
    private final LiveLine live;
    private final SolveOptions options;
    private final String prefix;

    /**
     * Begins to show one training.
     *
     * @param prefix put before each line, such as the name of a row; may be empty
     */
    ProgressPrinter(Console console, SolveOptions options, String prefix) {
        this.live = new LiveLine(console);
        this.options = options;
        this.prefix = prefix;
    }

    @Override
    public void accept(Progress progress) {
        live.show(progress.seconds(), () -> line(progress));
    }

    /** Ends the live line. */
    @Override
    public void close() {
        live.close();
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
