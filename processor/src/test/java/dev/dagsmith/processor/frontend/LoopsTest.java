package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

class LoopsTest {
  @Test
  void loops() {
    ReadCase.of("for (var x : names()) { if (x.isEmpty()) continue; use(b(x)); }")
        .is("for x in @names() #0", "  if x.isEmpty()", "    leave #0", "  do @use(@b(x))");
    ReadCase.of("for (String x : Flow.inOrder(xs)) use(x);")
        .is("in order for x in xs #0", "  do @use(x)");
    ReadCase.of("for (long i : ints) use(i);")
        .is("for element in ints #0", "  i = element", "  do @use(i)");
  }

  @Test
  void lists() {
    ReadCase.of(
            """
            var out = new ArrayList<String>();
            for (var x : xs) { for (var y : parts(x)) { out.add(b(y)); } }
            use(join(out));
            """)
        .is(
            "out = []",
            "for x in xs #0",
            "  for y in @parts(x) #1",
            "    out << @b(y)",
            "do @use(@join(out))");
  }

  @Test
  void aUsersOwnArrayListIsNotFilledAsAList() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.List;
            class Shop {
              static class ArrayList<T> { void add(T element) {} }
              @Task static int inc(int n) { return n + 1; }
              @Dag static void flow(List<Integer> xs) {
                ArrayList<Integer> out = new ArrayList<>();
                for (int x : xs) {
                  out.add(inc(x)); // expect: [DAG107]:7
                }
              }
            }
            """)
        .check();
  }

  @Test
  void streams() {
    ReadCase.of(
            "var r = xs.stream().map(Shop::b).filter(Shop::ok).map(x -> two(x, x.length())).toList(); use(r);")
        .is(
            "r = [list = []; for element in xs #0;   element' = @b(element);   if @ok(element');"
                + "     list << @two(element', element'.length()) => list]",
            "do @use(r)");
    ReadCase.of(
            "xs.stream().flatMap(x -> parts(x).stream().map(y -> b(x + y))).forEach(Shop::use);")
        .is("for x in xs #0", "  for y in @parts(x) #1", "    do @use(@b(x + y))");
    ReadCase.of(
            "xs.forEach(Shop::use); xs.stream().sorted().map(String::trim).forEach(x -> { use(x); step(); });")
        .is(
            "for element in xs #0",
            "  do @use(element)",
            "for element' in xs.stream().sorted().toList() #1",
            "  x = element'.trim()",
            "  do @use(x)",
            "  do @step()");
    ReadCase.of(
            "var r = IntStream.range(0, 3).mapToObj(i -> two(p, i)).collect(Collectors.toList());")
        .is(
            "r = [list = []; for i in IntStream.range(0, 3).boxed().toList() #0;   list << @two(p, i) => list]");
    ReadCase.of("var r = Flow.map(xs, x -> file(x));")
        .is("r = [list = []; for x in xs #0;   list << @file(x) => list]");
    ReadCase.of(
            """
            var r = xs.stream().map(x -> { if (x.isEmpty()) { return b(p); } return b(x); }).toList();
            """)
        .is(
            "r = [list = []; for x in xs #0;   block #1;     if x.isEmpty();       value = @b(p);"
                + "       leave #1;     value = @b(x);   list << value => list]");
  }

  @Test
  void finishedStreams() {
    ReadCase.of("use(\"\" + xs.stream().map(x -> b(x)).toList().size());")
        .is("do @use(\"\" + [list = []; for x in xs #0;   list << @b(x) => list].size())");
    ReadCase.of("for (int n : xs.stream().map(x -> n(x)).toList()) use(n);")
        .is("for n in [list = []; for x in xs #0;   list << @n(x) => list] #1", "  do @use(n)");
    ReadCase.of("xs.stream().map(Shop::b).toList().forEach(Shop::use);")
        .is(
            "for element' in [list = []; for element in xs #0;   list << @b(element) => list] #1",
            "  do @use(element')");
  }

  @Test
  void effectsOfReferences() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              static final System.Logger LOG = System.getLogger("shop");
              @Task static String load(String x) { return x; }
              @Dag static void flow(List<String> xs, Set<String> set) {
                xs.stream().map(Shop::load).forEach(System.out::println); // expect: [DAG101]:41
                xs.forEach(System.out::println); // expect: [DAG101]:16
                xs.forEach(x -> System.out.println(x)); // expect: [DAG101]:21
                xs.stream().map(Shop::load).forEach(String::trim); // expect: [DAG107]:41
                xs.stream().map(Shop::load).map(set::add).toList(); // expect: [DAG103]:37
                xs.forEach(set::add); // expect: [DAG103]:16
              }
            }
            """)
        .check();
  }

  @Test
  void tries() {
    ReadCase.of(
            """
            String x = "none";
            try { x = file(p); }
            catch (FileNotFoundException | IllegalStateException e) {
              use(e.getMessage() + e.getClass().getName());
              throw new RuntimeException("no", e);
            } catch (IOException e) { throw e; }
            finally { step(); }
            use(x);
            """)
        .is(
            "x = \"none\"",
            "try",
            "  x = @file(p)",
            "catch java.io.FileNotFoundException|java.lang.IllegalStateException e",
            "  do @use(e.getMessage() + e.className())",
            "  throw new RuntimeException(\"no\", e)",
            "catch java.io.IOException e'",
            "  throw e'",
            "finally",
            "  do @step()",
            "do @use(x)");
  }
}
