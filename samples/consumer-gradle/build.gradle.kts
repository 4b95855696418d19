// For a current Gradle: gradle test run
// CI does not build this one, for Debian packages no such Gradle; it builds debian.gradle. Where "gradle" on your PATH is
// 7 or later, "./mvnw verify" builds this one instead.
plugins {
    java
    application
}

application {
    mainClass = "shop.PricesDag"
}

repositories {
    // Where Dagsmith was installed to.
    maven {
        url = uri(providers.gradleProperty("dagsmith.repository").getOrElse(System.getProperty("user.home") + "/.m2/repository"))
    }
    mavenCentral()
}

dependencies {
    implementation("dev.dagsmith:dagsmith-runtime:0.1.0-SNAPSHOT")
    annotationProcessor("dev.dagsmith:dagsmith-processor:0.1.0-SNAPSHOT")
    testImplementation("junit:junit:4.13.2")
}

tasks.compileJava {
    options.release = 17
    options.compilerArgs = listOf("-Xlint:all", "-Werror")
}

tasks.test {
    environment("DAGSMITH_HOME", layout.buildDirectory.dir("dagsmith-home").get().asFile)
}
