/**
 * The {@code pikan} command: reads the command line, checks it before anything is trained or written, runs, reports.
 *
 * <p>{@code Flag} names the flags, {@code OptionReader} turns them into options of the solver, one class runs each
 * subcommand. Only {@code PikanCommand} uses it.
 */
@NullMarked
package org.pikan.library.command;

import org.jspecify.annotations.NullMarked;
