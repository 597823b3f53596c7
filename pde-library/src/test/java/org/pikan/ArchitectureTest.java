package org.pikan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages; the compiler cannot keep them, because no module has a descriptor. */
@AnalyzeClasses(packages = "org.pikan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NETWORK_MODULE = packages(
            "expression", "identity", "file", "autodiff", "basis", "kernel", "network", "optimize", "regression",
            "symbolic",
            "diagram", "codegen");

    private static final String[] SOLVER_MODULE = packages(
            "problem", "sampling", "residual", "solve", "certify", "reference", "export", "spec");

    private static final String[] ABOVE_NETWORK_MODULE = packages(
            "problem", "sampling", "residual", "solve", "certify", "reference", "export", "spec",
            "library", "explore");

    @ArchTest
    static final ArchRule networksKnowNoPde = forbid(NETWORK_MODULE, ABOVE_NETWORK_MODULE);

    @ArchTest
    static final ArchRule solverKnowsNoLibrary = forbid(SOLVER_MODULE, packages("library", "explore"));

    @ArchTest
    static final ArchRule expressionsStandAlone = forbid(
            packages("expression"),
            packages("autodiff", "basis", "kernel", "network", "optimize", "regression", "symbolic", "diagram",
                    "codegen"));

    @ArchTest
    static final ArchRule derivativesBasesAndKernelsKnowNoNetwork = forbid(
            packages("autodiff", "basis", "kernel"),
            packages("network", "optimize", "regression", "symbolic", "diagram", "codegen"));

    @ArchTest
    static final ArchRule optimisersKnowNoNetwork = forbid(
            packages("optimize"), packages("network", "regression", "symbolic", "diagram", "codegen"));

    @ArchTest
    static final ArchRule problemsDoNotKnowHowTheyAreSolved = forbid(
            packages("problem"), packages("residual", "solve", "reference", "export", "spec"));

    @ArchTest
    static final ArchRule residualsKnowNoSolver = forbid(
            packages("residual", "sampling"), packages("solve", "reference", "export", "spec"));

    @ArchTest
    static final ArchRule vectorApiOnlyInKernels = onlyIn(packages("kernel"), "jdk.incubator.vector..");

    @ArchTest
    static final ArchRule jacksonOnlyAtTheEdges = onlyIn(
            packages("spec", "export", "network.checkpoint", "regression.checkpoint", "solve.checkpoint", "explore"),
            "tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule jfreechartOnlyWherePicturesAreDrawn = onlyIn(packages("export", "diagram"),
            "org.jfree..");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages = slices()
            .matching("org.pikan.(*)..")
            .should().beFreeOfCycles()
            .allowEmptyShould(true);

    private static ArchRule forbid(String[] lower, String[] forbidden) {
        return noClasses()
                .that().resideInAnyPackage(lower)
                .should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String[] allowed, String... library) {
        return noClasses()
                .that().resideOutsideOfPackages(allowed)
                .should().dependOnClassesThat().resideInAnyPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        String[] patterns = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            patterns[i] = "org.pikan." + names[i] + "..";
        }
        return patterns;
    }
}
