package dev.dagsmith.view;

/**
 * Where a dag comes from.
 *
 * @param className the name of the method's class, as in source: {@code shop.CatFacts}
 * @param method the method's name
 * @param file the source file's name, {@code CatFacts.java}
 * @param line where the method is declared
 * @param generatedClass the generated class, {@code shop.CatFactsDag}
 */
public record Origin(
    String className, String method, String file, int line, String generatedClass) {}
