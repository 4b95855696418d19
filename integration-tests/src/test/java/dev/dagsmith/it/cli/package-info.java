/**
 * The command line of compiled dags: what the processor wrote beside a class is what the class
 * shows. Depends on javac and the runtime.
 */
package dev.dagsmith.it.cli;
