"""The server for agents, asked by the client of the official SDK in this process, and once over a pipe."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import povstat
from povstat.agents import schemas
from povstat.agents.wording import ARGUMENTS, INSTRUCTIONS, OF_TOOL, PAGES, TOOLS
from povstat.fields.tables import TABLES
from povstat.lang import translate
from tests.conftest import TINY, Answer

mcp = pytest.importorskip("mcp")

DOCS = Path(__file__).parent.parent / "docs"

Ask = Callable[..., Any]
Run = Callable[..., Answer]


def asker(**words: Any) -> Ask:
    """``ask("county", name="Weining")``: a tool called by the SDK's client; what it answers, or the error."""
    from povstat.agents import server

    made = server(povstat.Povstat(**words))

    async def call(tool: str, arguments: dict[str, Any]) -> Any:
        async with mcp.Client(made) as client:
            # The client holds what comes back to the schema of the tool.
            answer = await client.call_tool(tool, arguments)
        text = answer.content[0].text
        if answer.is_error:
            assert "\n" not in text and "Traceback" not in text
            return text
        assert json.loads(text) == answer.structured_content
        return answer.structured_content

    async def other(method: str, *arguments: Any) -> Any:
        async with mcp.Client(made) as client:
            return await getattr(client, method)(*arguments)

    def ask(tool: str, **arguments: Any) -> Any:
        return asyncio.run(call(tool, arguments))

    ask.other = lambda method, *arguments: asyncio.run(other(method, *arguments))  # type: ignore[attr-defined]  # set by asker()
    return ask


@pytest.fixture(scope="module")
def ask() -> Ask:
    return asker()


@pytest.fixture(scope="module")
def tools(ask: Ask) -> list[Any]:
    return list(ask.other("list_tools").tools)  # type: ignore[attr-defined]  # set by asker()


def test_every_tool_says_shortly_what_it_is_for_and_only_reads(tools: list[Any]) -> None:
    assert [tool.name for tool in tools] == list(TOOLS)
    for tool in tools:
        assert 20 < len(tool.description) <= 200 and tool.title, tool.name
        hints = tool.annotations
        assert (hints.read_only_hint, hints.destructive_hint, hints.open_world_hint) == (True, False, False)
        assert tool.input_schema["additionalProperties"] is False
        for name, argument in tool.input_schema["properties"].items():
            assert 5 < len(argument["description"]) <= 100, (tool.name, name)
            assert "type" in argument and "anyOf" not in argument, (tool.name, name)
        Draft202012Validator.check_schema(tool.input_schema)
        Draft202012Validator.check_schema(tool.output_schema)
    chosen_by = [{"name": tool.name, "text": tool.description, "arguments": tool.input_schema} for tool in tools]
    assert len(json.dumps(chosen_by)) < 20_000


def test_no_word_for_a_tool_or_argument_is_left_over(tools: list[Any]) -> None:
    every = {f"{tool.name}.{name}" for tool in tools for name in tool.input_schema["properties"]}
    assert OF_TOOL.keys() <= every
    assert ARGUMENTS.keys() <= {name.partition(".")[2] for name in every - OF_TOOL.keys()}


QUESTIONS: list[tuple[str, dict[str, Any], list[object]]] = [
    ("counties", {"province": "Guizhou", "batch": 2020}, ["counties", "-p", "Guizhou", "-b", 2020]),
    ("counties", {"area": ["none"], "key_county": True}, ["counties", "--area", "none", "--key-county"]),
    ("counties", {"unknown": "delisted_on", "evidence": "listed"},
     ["counties", "--unknown", "delisted_on", "--evidence", "listed"]),
    ("counties", {"search": "yi", "supervised": True}, ["counties", "--search", "yi", "--supervised"]),
    ("milestones", {"since": "2015", "until": "2015-11"}, ["milestones", "--since", 2015, "--until", "2015-11"]),
    ("milestones", {"kind": ["law"], "article": False}, ["milestones", "--kind", "law", "--no-article"]),
    ("batches", {"province": ["云南"]}, ["batches", "-p", "Yunnan"]),
    ("progress", {"province": ["Yunnan"], "by_province": True}, ["progress", "-p", "Yunnan", "--by-province"]),
    ("provinces", {}, ["provinces"]),
    ("areas", {}, ["areas"]),
    ("supervision", {"province": ["Guangxi"]}, ["supervision", "-p", "Guangxi"]),
    ("institutions", {"kind": "lesson"}, ["institutions", "--kind", "lesson"]),
    ("series", {"topic": "poverty_line"}, ["series", "--topic", "poverty_line"]),
    ("series_values", {"ids": "rural-poor", "since": 2012}, ["series", "rural-poor", "--since", 2012]),
    ("series_values", {"ids": ["poverty-line", "poverty-line-2008"]},
     ["series", "poverty-line", "poverty-line-2008"]),
    ("line", {"year": 2010}, ["line", 2010]),
    ("figures", {"words": "villages"}, ["figures", "villages"]),
    ("search", {"words": "supervision", "kind": "milestone"}, ["search", "supervision", "--kind", "milestone"]),
    ("codes", {"asked": ["522427", "361121"]}, ["codes", "522427", "361121"]),
    ("codes", {"asked": "522427", "to": 2014}, ["codes", "522427", "--to", 2014]),
    ("sources", {"kind": ["white_paper"]}, ["sources", "--kind", "white_paper"]),
]  # fmt: skip


@pytest.mark.parametrize(("tool", "arguments", "words"), QUESTIONS, ids=lambda part: str(part)[:40])
def test_answers_are_those_of_the_command_line(
    ask: Ask, run: Run, tool: str, arguments: dict[str, Any], words: list[object]
) -> None:
    expected = json.loads(run(*words, "--json").out)
    many = (
        {"limit": 1000}
        if tool not in ("provinces", "areas", "supervision", "institutions", "line", "codes")
        else {}
    )
    answer = ask(tool, **arguments, **many)
    assert expected and answer["total"] == len(answer["rows"]) == len(expected)
    for row, full in zip(answer["rows"], expected, strict=True):
        assert row == {field: full[field] for field in row}
    assert answer["version"].startswith("povstat ")
    every_source_is_there(answer)
    if tool != "sources":
        assert answer["sources"]


def every_source_is_there(answer: dict[str, Any]) -> None:
    known = {source["id"] for source in answer["sources"]}
    for row in answer["rows"]:
        for field, value in row.items():
            if field == "sources" or field.endswith("_sources"):
                assert set(value or ()) <= known | ({row["id"]} if "description_en" in row else set())


def test_fields_are_those_asked_for_and_what_names_them(ask: Ask, run: Run) -> None:
    answer = ask("counties", province="Jiangxi", fields=["batch", "key_county", "disagreements"], limit=1000)
    assert list(answer["rows"][0]) == [
        "code",
        "batch",
        "delisting_sources",
        "key_county",
        "key_county_sources",
        "disagreements",
    ]
    known = {source["id"] for source in answer["sources"]}
    others = [key for row in answer["rows"] for other in row["disagreements"] for key in other["sources"]]
    assert others and set(others) <= known
    full = ask("milestones", fields="all", limit=1)["rows"][0]
    assert full == json.loads(run("milestones", "--json", "-n", 1).out)[0]


def test_a_part_says_that_it_is_one(ask: Ask, run: Run) -> None:
    codes = [row["code"] for row in json.loads(run("counties", "--json").out)]
    first, last = ask("counties"), ask("counties", offset=830, limit=1000)
    assert [row["code"] for row in first["rows"]] == codes[:30]
    assert [row["code"] for row in last["rows"]] == codes[830:]
    assert (first["total"], first["offset"], last["offset"]) == (len(codes), 0, 830)
    assert ask("counties", offset=len(codes))["rows"] == []


@pytest.mark.parametrize("name", ["威宁", "522427", "Weining"])
def test_a_county_by_any_name(ask: Ask, run: Run, name: str) -> None:
    answer = ask("county", name=name)
    assert answer["county"] == json.loads(run("county", name, "--json").out)
    assert answer["status"] == "poverty" and answer["candidates"] == []
    cited = {key for field, value in answer["county"].items() if field.endswith("_sources") for key in value}
    assert cited and cited <= {source["id"] for source in answer["sources"]}


@pytest.mark.parametrize(
    ("name", "status"),
    [("城关", "ambiguous"), ("昌平", "not_poverty"), ("贵州", "unknown"), ("Wining", "unknown")],
)
def test_a_name_of_no_county_is_an_answer(ask: Ask, run: Run, name: str, status: str) -> None:
    answer, expected = ask("county", name=name), json.loads(run("county", name, "--json").out)
    assert answer["county"] is None and answer["status"] == status == expected["status"]
    for field in ("candidates", "suggestions"):
        assert answer[field] == expected[field]
    assert answer["counties"] == expected.get("counties", [])
    assert answer["sources"]


def test_names_are_matched_as_the_command_line_does(ask: Ask) -> None:
    names = [
        "威宁",
        "昌平区",
        "522427",
        {"name": "城关区", "province": "西藏"},
        {"code": "361121", "year": 2010},
        "zz",
    ]
    answer = ask("match", names=names)
    assert [row["asked"] for row in answer["rows"]] == names
    assert [row["status"] for row in answer["rows"]] == [
        "poverty", "not_poverty", "poverty", "poverty", "poverty", "unknown"]  # fmt: skip
    assert [row["code"] for row in answer["rows"]][:3] == ["520526", None, "520526"]
    assert "delisting-gz-2020" in {source["id"] for source in answer["sources"]}
    assert ask("match", names="威宁")["rows"][0]["batch"] == 2020


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("counties", {"provinces": ["Guizhou"]}, "counties has no argument provinces; it has: province, "),
        ("counties", {"province": ["Narnia"]}, 'unknown province "Narnia"'),
        ("counties", {"fields": ["provinc"]}, "counties has no column provinc: did you mean province?"),
        ("counties", {"limit": 0}, "counties: limit: input should be greater than or equal to 1"),
        ("counties", {"evidence": ["sure"]}, "counties: evidence.0: input should be 'listed'"),
        ("county", {}, "county: name: field required"),
        ("match", {"names": []}, "match: names: "),
        ("match", {"names": [{"nom": "x"}]}, "match"),
        ("series_values", {"ids": ["rural-poor", "poverty-line"]}, "these series have different units"),
        ("series_values", {"ids": ["rural-por"]}, "rural-poor"),
        ("codes", {"asked": ["999999", "888888"]}, "999999"),
        ("line", {"year": 1066}, "no source gives a poverty line of 1066"),
        ("search", {"words": "?"}, ""),
        ("cite", {"ids": ["nothing"]}, "nothing"),
    ],
)
def test_wrong_words_are_an_error_of_one_line(ask: Ask, tool: str, arguments: dict[str, Any], said: str) -> None:
    error = ask(tool, **arguments)
    assert isinstance(error, str) and said in error


def test_a_fault_is_told_in_one_line(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr(povstat.Povstat, "areas", fail)
    assert ask("areas") == "a fault in povstat itself: RuntimeError: first"


def test_what_is_found_nowhere_is_said(ask: Ask) -> None:
    answer = ask("search", words="zzzzz")
    assert answer["rows"] == [] and "nothing holds the words" in answer["notes"][0]


def test_references_and_what_is_not_known_are_texts(ask: Ask, run: Run) -> None:
    assert (
        ask("cite", ids=["rural-poor"], style="gb7714")["text"]
        == run("cite", "rural-poor", "--style", "gb7714").out
    )
    whole = ask("about")["text"]
    assert ask("about", topic="open")["text"] in whole
    said = re.sub(r"\s+", " ", run("about", "open").out)
    assert whole.split("\n")[-1] in said


def test_resources_are_the_documentation(ask: Ask, run: Run) -> None:
    listed = [str(resource.uri) for resource in ask.other("list_resources").resources]  # type: ignore[attr-defined]  # set by asker()
    assert [uri for uri in listed if "/docs/" in uri] == [f"povstat://docs/{name}" for name in PAGES]
    for uri in listed:
        (content,) = ask.other("read_resource", uri).contents  # type: ignore[attr-defined]  # set by asker()
        assert len(content.text) > 200
    (content,) = ask.other("read_resource", "povstat://schema/counties").contents  # type: ignore[attr-defined]  # set by asker()
    assert json.loads(content.text) == json.loads(run("schema", "counties").out)
    with pytest.raises(BaseExceptionGroup) as caught:
        ask.other("read_resource", "povstat://schema/countis")  # type: ignore[attr-defined]  # set by asker()
    assert caught.group_contains(mcp.MCPError, match="no table countis; there are: sources, ")


def test_the_pages_are_those_of_the_language(ask: Ask) -> None:
    zh = asker(lang="zh")
    for name in PAGES:
        for asked, folder in ((ask, DOCS), (zh, DOCS / "zh")):
            (content,) = asked.other("read_resource", f"povstat://docs/{name}").contents  # type: ignore[attr-defined]  # set by asker()
            assert content.text == (folder / f"{name}.md").read_text(encoding="utf-8")


def test_it_speaks_chinese() -> None:
    zh = asker(lang="zh")
    listed = zh.other("list_tools").tools  # type: ignore[attr-defined]  # set by asker()
    for text in [part for tool in listed for part in (tool.title, tool.description)]:
        assert re.search(r"[\u4e00-\u9fff]", text), text
    for tool in listed:
        for argument in tool.input_schema["properties"].values():
            assert re.search(r"[\u4e00-\u9fff]", argument["description"])
    assert translate(INSTRUCTIONS, "zh") != INSTRUCTIONS
    assert zh("counties", provinces=["x"]).startswith("counties 没有参数 provinces")
    assert "贵州" in zh("counties", province="贵州", limit=1)["rows"][0]["province_zh"]


def test_data_of_ones_own_answers_every_tool() -> None:
    """With every oddity that the shipped data has: the client holds each answer to its schema."""
    tiny = asker(data=TINY)
    for tool in ("counties", "milestones", "batches", "provinces", "areas", "supervision", "series", "figures"):
        answer = tiny(tool, fields=["all"])
        assert answer["rows"], tool
        every_source_is_there(answer)
    assert tiny("county", name=tiny("counties")["rows"][0]["code"])["county"]


def test_a_schema_without_words_keeps_fields_that_are_called_as_a_keyword() -> None:
    schema = {"title": "x", "properties": {"title": {"description": "y", "type": "string"}}, "enum": ["unit"]}
    assert schemas.bare(schema) == {"properties": {"title": {"type": "string"}}, "enum": ["unit"]}
    for table in TABLES:
        assert '"description": "' not in json.dumps(schemas.bare(povstat_schema(table)))


def povstat_schema(table: str) -> dict[str, Any]:
    from povstat.fields.schemas import schema_of

    return schema_of(table)


def test_without_the_sdk_one_line_says_what_installs_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    answer = run("mcp")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == 'povstat: an MCP server needs an extra: pip install "povstat[mcp]"\n'


def test_data_that_is_not_valid_is_said_before_serving(run: Run) -> None:
    answer = run("mcp", "--data", "/nonexistent")
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)


def test_over_a_pipe_it_answers_and_ends_when_interrupted(_shared_cache: Any) -> None:
    """Only messages of the protocol stand on standard output; docs/agents.md asks by the SDK's own client."""
    with subprocess.Popen(
        [sys.executable, "-m", "povstat", "mcp"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ), text=True,
    ) as process:  # fmt: skip
        assert process.stdin and process.stdout and process.stderr
        assert process.stderr.readline().startswith("povstat: MCP on standard input and output")
        hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
        for message in (
            {"id": 1, "method": "initialize", "params": hello},
            {"method": "notifications/initialized"},
            {"id": 2, "method": "tools/call", "params": {"name": "county", "arguments": {"name": "威宁"}}},
        ):
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
            process.stdin.flush()
        answers = [json.loads(process.stdout.readline()) for _ in range(2)]
        assert answers[0]["result"]["serverInfo"]["name"] == "povstat"
        assert answers[1]["result"]["structuredContent"]["county"]["code"] == "520526"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stdout.read() == "" and "Traceback" not in process.stderr.read()
