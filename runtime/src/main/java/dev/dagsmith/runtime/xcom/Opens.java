package dev.dagsmith.runtime.xcom;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import tools.jackson.databind.json.JsonMapper;

/** Access to the members of users' classes, which their modules may refuse. */
final class Opens {
  private static final Module OURS = Opens.class.getModule();

  private Opens() {}

  /**
   * Makes something of a class accessible, wherever the class is.
   *
   * @throws Mismatch if the class is in a module that does not open its package to ours
   */
  static <A extends AccessibleObject & Member> A open(A member) {
    try {
      member.setAccessible(true);
      return member;
    } catch (InaccessibleObjectException e) {
      throw new Mismatch(refused(member.getDeclaringClass()), e);
    }
  }

  /**
   * Hands on to Jackson's module what the modules of a class and its superclasses opened to ours.
   *
   * @throws Mismatch if one of them opens its package to neither, and the class can't be reached
   *     otherwise
   */
  static void toJackson(Class<?> type) {
    Module jackson = JsonMapper.class.getModule();
    for (Class<?> at = type; at != null && !at.getName().startsWith("java."); ) {
      String named = at.getPackageName();
      Module module = at.getModule();
      if (!module.isOpen(named, jackson)) {
        if (module.isOpen(named, OURS)) {
          module.addOpens(named, jackson);
        } else if (!module.isExported(named, jackson) || !Modifier.isPublic(at.getModifiers())) {
          throw new Mismatch(refused(at));
        }
      }
      at = at.getSuperclass();
    }
  }

  private static String refused(Class<?> type) {
    return type.getTypeName()
        + " is in a package that module "
        + type.getModule().getName()
        + " does not open; add 'opens "
        + type.getPackageName()
        + (OURS.isNamed() ? " to " + OURS.getName() : "")
        + ";' to its module-info.java";
  }
}
