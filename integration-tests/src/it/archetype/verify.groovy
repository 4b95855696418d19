// What the README of the new project says to run, is run as it stands there.
def project = new File(basedir, 'line-count')
assert new File(project, '.gitignore').file
assert new File(project, 'src/main/java/org/example/lines/LineCount.java').file

def reports = new File(project, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.txt') }
assert reports.any { it.text =~ /Tests run: [1-9]\d*, Failures: 0, Errors: 0, Skipped: 0/ }

def readme = new File(project, 'README.md')
def commands = readme.readLines().findAll { it.startsWith('    java ') }*.trim()
assert commands.size() == 2
def said = commands.collect { command ->
    def builder = new ProcessBuilder('sh', '-c', command).directory(project)
    builder.environment().DAGSMITH_HOME = new File(project, 'target/home').path
    builder.environment().PATH = System.getProperty('java.home') + '/bin:' + System.getenv('PATH')
    def process = builder.redirectError(new File(project, 'target/stderr.txt')).start()
    def out = process.inputStream.text
    assert process.waitFor() == 0 : command + '\n' + new File(project, 'target/stderr.txt').text
    out
}
assert said[0].startsWith('2 files, ') && said[0].contains('LineCount')
assert said[1].startsWith('lineCount(') && said[1].contains('countLines')
