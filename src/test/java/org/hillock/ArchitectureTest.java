package org.hillock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The table of packages, enforced: data go one way, from description to record to table and chart. */
@AnalyzeClasses(packages = "org.hillock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_know_only_what_lies_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.hillock.model..")
            .layer("plasticity")
            .definedBy("org.hillock.plasticity..")
            .layer("network")
            .definedBy("org.hillock.network..")
            .layer("ann")
            .definedBy("org.hillock.ann..")
            .layer("convert")
            .definedBy("org.hillock.convert..")
            .layer("record")
            .definedBy("org.hillock.record..")
            .layer("engine")
            .definedBy("org.hillock.engine..")
            .layer("sweep")
            .definedBy("org.hillock.sweep..")
            .layer("table")
            .definedBy("org.hillock.table..")
            .layer("plot")
            .definedBy("org.hillock.plot..")
            .layer("help")
            .definedBy("org.hillock.help..")
            .layer("dsl")
            .definedBy("org.hillock.dsl..")
            .layer("display")
            .definedBy("org.hillock.display..")
            .layer("kernel")
            .definedBy("org.hillock.kernel..")
            .optionalLayer("jjava")
            .definedBy("org.hillock.jjava..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("plasticity")
            .mayOnlyAccessLayers("model")
            .whereLayer("network")
            .mayOnlyAccessLayers("model", "plasticity")
            .whereLayer("ann")
            .mayOnlyAccessLayers("model")
            .whereLayer("record")
            .mayOnlyAccessLayers("model")
            .whereLayer("engine")
            .mayOnlyAccessLayers("model", "plasticity", "network", "ann", "record")
            .whereLayer("convert")
            .mayOnlyAccessLayers("model", "ann", "record", "engine", "sweep")
            .whereLayer("sweep")
            .mayOnlyAccessLayers("model", "record", "engine")
            .whereLayer("table")
            .mayOnlyAccessLayers("model", "record")
            .whereLayer("plot")
            .mayOnlyAccessLayers("model", "record")
            .whereLayer("dsl")
            .mayOnlyAccessLayers(
                    "model",
                    "plasticity",
                    "network",
                    "ann",
                    "convert",
                    "record",
                    "engine",
                    "sweep",
                    "table",
                    "plot",
                    "help")
            .whereLayer("help")
            .mayOnlyAccessLayers("model")
            .whereLayer("display")
            .mayOnlyAccessLayers("model", "record", "table", "plot", "dsl")
            .whereLayer("kernel")
            .mayOnlyAccessLayers("model", "help", "dsl", "display")
            .whereLayer("jjava")
            .mayOnlyAccessLayers("dsl", "display")
            .whereLayer("kernel")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("org.hillock.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_are_none_in_the_engine =
            slices().matching("org.hillock.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_engine_and_kernel_change_state = fields().that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.hillock.engine..", "org.hillock.kernel..")
            .and()
            // A parser reads its way through a text, and a definition grows line by line; neither outlives a call.
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.hillock.model.equation..", "org.hillock.model.neuron..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule descriptions_and_records_stand_on_the_jdk_alone = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.hillock.model..",
                    "org.hillock.plasticity..",
                    "org.hillock.network..",
                    "org.hillock.ann..",
                    "org.hillock.record..",
                    "org.hillock.engine..",
                    "org.hillock.sweep..",
                    "org.hillock.help..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.hillock..", "java..", "javax.tools..", "com.sun.management..", "org.jspecify..");

    @ArchTest
    static final ArchRule only_table_and_those_who_show_it_know_tablesaw = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.hillock.table..", "org.hillock.dsl..", "org.hillock.display..", "org.hillock.jjava..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..");

    @ArchTest
    static final ArchRule only_plot_and_those_who_show_it_know_xchart = noClasses()
            .that()
            .resideOutsideOfPackages("org.hillock.plot..", "org.hillock.display..", "org.hillock.jjava..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.knowm..");

    @ArchTest
    static final ArchRule only_the_kernel_speaks_the_protocol = noClasses()
            .that()
            .resideOutsideOfPackage("org.hillock.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.zeromq..", "org.objectweb.asm..", "jdk.jshell..");

    @ArchTest
    static final ArchRule only_kernel_and_formats_read_json = noClasses()
            .that()
            .resideOutsideOfPackages("org.hillock.kernel..", "org.hillock.convert.format..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule only_formats_know_the_libraries_that_read_them = noClasses()
            .that()
            .resideOutsideOfPackage("org.hillock.convert.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "io.jhdf..");

    @ArchTest
    static final ArchRule conversion_stands_on_the_jdk_alone = noClasses()
            .that()
            .resideInAPackage("org.hillock.convert")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.hillock..", "java..", "org.jspecify..");
}
