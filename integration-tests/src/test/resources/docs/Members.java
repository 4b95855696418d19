package shop;

import dev.dagsmith.*;
import dev.dagsmith.runtime.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

class Snippet {
// SNIPPET
}
