// It failed for want of the generated class, and for nothing else.
def log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.startsWith('[ERROR]') && it.contains('.java:') }.unique()
assert errors.size() == 1 : errors
assert log.contains('variable HelloDag')
