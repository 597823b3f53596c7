/**
 * Networks and formulas as source code that stands alone: a Java class, a C file, a LaTeX formula.
 *
 * <p>{@link org.pikan.codegen.ExportModel} says what is exported; {@link org.pikan.codegen.JavaSource},
 * {@link org.pikan.codegen.CSource} and {@link org.pikan.codegen.LatexSource} write it. For solutions, regression models
 * and users; knows expressions, bases, networks and their formulas.
 */
@NullMarked
package org.pikan.codegen;

import org.jspecify.annotations.NullMarked;
