"""%maven and its kin, against a repository of our own: what it depends on, mirrors, proxies, snapshots that have changed, and POMs."""

import hashlib
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

POM = """<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>{name}</artifactId>
<version>{version}</version><dependencies>{dependencies}</dependencies></project>"""
METADATA = """<metadata><groupId>org.example</groupId><artifactId>{name}</artifactId><version>1.0-SNAPSHOT</version>
<versioning><snapshot><timestamp>20260101.00000{build}</timestamp><buildNumber>{build}</buildNumber></snapshot>
<lastUpdated>2026010100000{build}</lastUpdated><snapshotVersions>{versions}</snapshotVersions></versioning></metadata>"""
VERSION = (
    "<snapshotVersion><extension>{}</extension><value>{}</value><updated>2026010100000{}</updated></snapshotVersion>"
)
DEPENDENCY = "<dependency><groupId>org.example</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
SETTINGS = "<settings><localRepository>{local}</localRepository>{rest}</settings>"
MIRROR = "<mirrors><mirror><id>ours</id><url>{}</url><mirrorOf>*</mirrorOf></mirror></mirrors>"
PROXY = "<proxies><proxy><active>true</active><protocol>http</protocol><host>127.0.0.1</host><port>{}</port></proxy></proxies>"
READ = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("{}.txt").readAllBytes())'


class Handler(SimpleHTTPRequestHandler):
    """Also what a proxy is asked for, which is a whole URL."""

    def translate_path(self, path):
        self.server.hosts.add(urlsplit(path).netloc)
        return super().translate_path(urlsplit(path).path)

    def log_message(self, *arguments):
        pass


class Repository:
    def __init__(self, folder):
        self.folder = folder / "repository"
        self.folder.mkdir()
        self.home = folder / "home"
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(self.folder)))
        self.server.hosts = set()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def settings(self, rest):
        """Of the user in whose home a kernel is started with what this returns."""
        (self.home / ".m2").mkdir(parents=True, exist_ok=True)
        text = SETTINGS.format(local=self.home / "local", rest=rest)
        (self.home / ".m2" / "settings.xml").write_text(text)
        return {"JDK_JAVA_OPTIONS": f"-Duser.home={self.home}"}

    def deploy(self, name, text, needs=()):
        """An artifact whose jar holds a file with this text."""
        self.files(name, "1.0", "1.0", text, needs)

    def deploy_snapshot(self, name, text, build):
        version = f"1.0-20260101.00000{build}-{build}"
        self.files(name, "1.0-SNAPSHOT", version, text)
        versions = "".join(VERSION.format(extension, version, build) for extension in ("jar", "pom"))
        metadata = METADATA.format(name=name, build=build, versions=versions)
        self.put(self.folder / "org" / "example" / name / "1.0-SNAPSHOT" / "maven-metadata.xml", metadata.encode())

    def files(self, name, folder, version, text, needs=()):
        place = self.folder / "org" / "example" / name / folder
        place.mkdir(parents=True, exist_ok=True)
        dependencies = "".join(DEPENDENCY.format(n, "1.0") for n in needs)
        pom = POM.format(name=name, version=folder, dependencies=dependencies)
        self.put(place / f"{name}-{version}.pom", pom.encode())
        jar = place / f"{name}-{version}.jar"
        with zipfile.ZipFile(jar, "w") as archive:
            archive.writestr(name + ".txt", text)
        self.put(jar, jar.read_bytes())

    def put(self, file, content):
        file.write_bytes(content)
        file.with_name(file.name + ".sha1").write_text(hashlib.sha1(content).hexdigest())


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_an_artifact_comes_with_what_it_depends_on_from_a_mirror(start, repository):
    repository.deploy("word", "hillock")
    repository.deploy("greeting", "hello", needs=["word"])
    kernel = start(env=repository.settings(MIRROR.format(repository.url)))
    assert kernel.run("%maven org.example:greeting:1.0").reply["status"] == "ok"
    assert kernel.run(READ.format("greeting") + ' + " " + ' + READ.format("word")).value == "hello hillock"
    missing = kernel.run("%maven org.example:nothing:1.0")
    assert missing.error == "IllegalArgumentException"
    assert missing.reply["evalue"].startswith("Maven did not find org.example:nothing:1.0: ")
    assert kernel.run("%maven greeting").reply["evalue"] == (
        "greeting is no artifact; write %maven group:artifact:version."
    )


def test_a_repository_of_ones_own_is_reached_through_the_proxy(start, repository):
    repository.deploy("greeting", "hello")
    kernel = start(env=repository.settings(PROXY.format(repository.port)))
    assert kernel.run("%mavenRepo ours http://repository.example").reply["status"] == "ok"
    assert kernel.run("%maven org.example:greeting:1.0").reply["status"] == "ok"
    assert kernel.run(READ.format("greeting")).value == "hello"
    assert "repository.example" in repository.server.hosts


def test_a_snapshot_that_has_changed_is_fetched_anew(start, repository):
    env = repository.settings(MIRROR.format(repository.url))
    for build, text in enumerate(("old", "new"), 1):
        repository.deploy_snapshot("draft", text, build)
        kernel = start(env=env)
        kernel.run(f"%mavenRepo ours {repository.url}/")
        answer = kernel.run("%maven org.example:draft:1.0-SNAPSHOT")
        assert answer.reply["status"] == "ok", answer.reply
        assert kernel.run(READ.format("draft")).value == text


def test_the_dependencies_of_a_pom(start, repository):
    repository.deploy("word", "hillock")
    kernel = start(env=repository.settings(MIRROR.format(repository.url)))
    cell = f"%%loadFromPOM\n<dependencies>{DEPENDENCY.format('word', '1.0')}</dependencies>"
    assert kernel.run(cell).reply["status"] == "ok"
    assert kernel.run(READ.format("word")).value == "hillock"
