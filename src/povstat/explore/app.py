"""The explorer: one screen with a view, and the keys that lead from view to view."""

import os
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from povstat import lang
from povstat.explore import finding, themes
from povstat.explore.ahead import import_ahead
from povstat.explore.asking import Asking
from povstat.explore.copying import why_not
from povstat.explore.keys import COUNTY, VIEWS, VIEWS_OF, bindings
from povstat.explore.place import History, Place
from povstat.explore.tidying import OFTEN, Tidying
from povstat.explore.views.base import View
from povstat.explore.widgets.bars_of_keys import ACTIONS, KeyBar, TopBar
from povstat.explore.widgets.notices import Headline, TooSmall
from povstat.output import Format
from povstat.queries.county_index import FOR_SEVERAL_THREADS

SMALLEST = (56, 14)
"""Columns and lines below which nothing useful fits."""

MANY = 5_000
"""Counties from which on what the keys need is made beforehand by a thread, and their orders too."""

SOON = 0.3
"""Seconds after which it is made where they are few: the first screen comes first."""

BETWEEN = 0.15
"""Seconds without a key after which the next view is mounted, hidden."""

STYLES = Path(__file__).parent / "styles"


class Frame(Screen[None]):
    """What all views stand in. A part that gets the focus draws itself; the rest is not drawn for it."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)


class Explorer(App[int]):
    """Looking around in the record. Returns the exit code."""

    CSS_PATH: ClassVar = [STYLES / name for name in ("explore.tcss", "views.tcss", "parts.tcss", "screens.tcss")]
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-too-narrow"), (SMALLEST[0], "-wide-enough")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-too-low"), (SMALLEST[1], "-high-enough")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())

    def __init__(
        self,
        asking: Asking,
        start: Place = Place(),
        *,
        guard: Callable[[str], None] = lambda path: None,
        color: bool = True,
        ahead: bool = True,
    ) -> None:
        """``guard`` raises a PovstatError for a file that must not be written over.

        Without ``ahead`` nothing is made before it is asked for: a test that shows one view needs no other.
        """
        if not color:
            # Textual looks nowhere else. With the terminal's own colours it then sends none at all.
            os.environ["NO_COLOR"] = "1"
        super().__init__(ansi_color=None if color else True)
        self.asking = asking
        self._start = start
        self._guard = guard
        self._ahead = ahead
        self.to_prepare = [*(name for name, _ in VIEWS), COUNTY]
        """The views that are still to be made before they are asked for, while the keys rest."""
        self._history = History()
        self._view: View | None = None
        self._worked_with: Widget | None = None
        self._tidying = Tidying()
        self.printed: list[str] = []
        """What is to be printed when the screen is gone."""
        for theme in themes.THEMES:
            self.register_theme(theme)

    def get_default_screen(self) -> Frame:
        """The screen of the views."""
        return Frame(id="_default")

    def compose(self) -> ComposeResult:
        """The frame."""
        yield TopBar(self.asking)
        yield Headline()
        yield Container(id="views")
        yield TooSmall(self.asking, SMALLEST)
        yield KeyBar(self.asking)

    def on_ready(self) -> None:
        """The first screen stands: what the next ones need is made, and memory is tidied up between the keys."""
        self._tidying.begin()
        self.set_interval(OFTEN, self._tidying.look)
        if self._ahead:
            self.set_timer(SOON, self._prepare)

    def on_unmount(self) -> None:
        """The screen is gone."""
        self._tidying.end()

    async def on_event(self, event: events.Event) -> None:
        """Every key comes by here first."""
        if isinstance(event, events.Key):
            self._tidying.key_pressed()
        await super().on_event(event)

    def on_resize(self) -> None:
        """Remember what has the focus: in a window that is too small nothing can have it."""
        self._worked_with = self.screen_stack[0].focused or self._worked_with

    @on(TooSmall.Enough)
    def _focus_again(self) -> None:
        if self.screen_stack[0].focused is None:
            if self._worked_with is not None and self._worked_with.focusable and self._worked_with.region:
                self._worked_with.focus()
            else:
                self.view.focus_main()

    async def on_mount(self) -> None:
        """Show the first place."""
        self.theme = themes.DARK
        await self.go(self._start, remember=False)

    def _prepare(self) -> None:
        import_ahead()
        if len(self.asking.index) > MANY and FOR_SEVERAL_THREADS:
            fields = [column.field for column in self.asking.columns("counties")]
            self.run_worker(lambda: self._warm(fields), thread=True)
        else:
            self._warm()
        self.set_timer(BETWEEN, self.mount_ahead)

    async def mount_ahead(self) -> None:
        """Mount the next view, hidden, if the keys rest, so that opening it is drawing it."""
        if not self.screen_stack:
            # Who quits does not wait for it.
            return
        if not self.to_prepare:
            self._tidying.set_aside()
            return
        if self._tidying.rested > BETWEEN:
            name = self.to_prepare.pop(0)
            known = self._known(name)
            view = known or await self._view_of(name)
            if known is None and name != COUNTY:
                view.arrive(Place(name))
            view.prepare()
        self.set_timer(BETWEEN, self.mount_ahead)

    def _warm(self, orders: Sequence[str] = ()) -> None:
        """Make beforehand what the first keys would wait for."""
        from povstat.explore.kinds.counties import Counties

        self.asking.index.warm(orders)
        Counties(self.asking).counts(Place("counties"))
        self._tidying.set_aside()

    async def go(self, place: Place, *, remember: bool = True) -> None:
        """Show a place; the one that is left goes into the history."""
        if self._view is not None and remember:
            self._history.leave(self._view.current_place())
        view = await self._view_of(place.view)
        for each in self.screen_stack[0].query(View):
            each.display = each is view
        self._view = view
        view.arrive(place)
        view.focus_main()
        self._say()

    @property
    def view(self) -> View:
        """The view that is shown."""
        assert self._view is not None
        return self._view

    def command(self) -> str:
        """The command that shows the same as the screen."""
        words = ["povstat", *self.view.words()]
        if self.asking.data is not None:
            words += ["--data", str(self.asking.data)]
        if self.asking.language != lang.choose([]):
            words += ["--lang", self.asking.language]
        return shlex.join(words)

    async def action_view(self, name: str) -> None:
        """Go to a view as it was left, or for the first time."""
        if name != self.view.current_place().view:
            known = self._known(name)
            await self.go(known.current_place() if known is not None else Place(name))

    async def action_back(self) -> None:
        """Go back to where the reader was."""
        await self._travel(self._history.back)

    async def action_forward(self) -> None:
        """Go forth again."""
        await self._travel(self._history.forward)

    def action_step_back(self) -> None:
        """Escape: leave what lies over the view, else go back."""
        if not self.view.step_back():
            self.call_later(self.action_back)
        self._say()

    def action_view_does(self, name: str, *given: Any) -> None:
        """Let the view do what a key does in it; another view does nothing."""
        does = getattr(self.view, name, None)
        if does is not None and self.view.current_place().view in VIEWS_OF.get(name, ()):
            does(*given)
            self._say()

    async def action_sources(self) -> None:
        """The sources of what the cursor stands on."""
        ids = tuple(self.view.cited())
        if not ids:
            self.notify(self.asking.text("No source stands here"))
        elif not (self.view.current_place().view == "sources" and len(ids) == 1):
            await self.go(Place("sources", (("id", ids),)))

    def action_go(self) -> None:
        """Go to something by its name."""
        self._choose(self.asking.text("Go to"), lambda text: finding.places(self.asking, text), self._gone)

    def action_palette(self) -> None:
        """Every action, and every county."""
        self._choose(self.asking.text("Everything that can be done"), self._actions, self._gone)

    def action_copy(self) -> None:
        """Choose what to copy."""
        from povstat.explore.screens.menu import Menu
        from povstat.queries import citations

        things = {thing.key: (thing.what, thing.text) for thing in self.view.copyables()}
        cited = self.view.cited()
        if cited:
            works = citations.works(self.asking.db, list(cited))
            style = "gb7714" if self.asking.language == "zh" else "apa"
            things["i"] = ("the citation", citations.written(works, style, self.asking.language).rstrip())
        things["k"] = ("the command", self.command())
        shown = [(key, self.asking.text(what), text.strip()) for key, (what, text) in things.items()]

        def copy(key: str | None) -> None:
            if key is not None:
                self.copy(self.asking.text(things[key][0]), things[key][1])

        self.push_screen(Menu(self.asking.text("Copy"), shown), copy)

    def copy(self, what: str, text: str) -> None:
        """Send a text to the terminal's clipboard; where that cannot be, print it when the screen is gone."""
        why = why_not(text)
        if why is None:
            self.copy_to_clipboard(text)
            said = self.asking.text(
                "{what}: {count:character|characters} sent to the clipboard (OSC 52)", what=what, count=len(text)
            )
            self.notify(said)
            return
        self.printed.append(text)
        reason = self.asking.text(why)
        self.notify(
            self.asking.text("{what}: printed when you quit; {why}", what=what, why=reason), severity="warning"
        )

    def action_export(self) -> None:
        """Write what the view shows to a file."""
        from povstat.explore.exporting import file_name, write_sheet
        from povstat.explore.screens.export import ExportScreen

        view = self.view

        def write(path: str, form: Format) -> str | None:
            sheet = view.sheet()
            wrong = write_sheet(sheet, path, form, self._guard, self.asking)
            if wrong is None:
                self.notify(self.asking.text("{path}: {count:row|rows} written", path=path, count=len(sheet.rows)))
            return wrong

        self.push_screen(ExportScreen(self.asking, file_name(view.words() or [view.sheet().table]), write))

    def action_language(self) -> None:
        """The other language, at once."""
        self.asking.language = "en" if self.asking.language == "zh" else "zh"
        focused = self.focused
        self.view.speak()
        if focused is not None:
            focused.focus()
        self._say()

    def action_theme(self) -> None:
        """Light or dark."""
        self.theme = themes.DARK if self.theme == themes.LIGHT else themes.LIGHT

    def action_help(self) -> None:
        """What the keys do."""
        from povstat.explore.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.asking, self.view.current_place().view))

    async def action_quit(self) -> None:
        """Leave, and print the command that shows the same."""
        self.printed.append(self.command())
        self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl-C: leave at once."""
        self.exit(130)

    @on(View.Leads)
    async def _leads(self, event: View.Leads) -> None:
        await self.go(event.place)

    @on(View.Changed)
    def _changed(self) -> None:
        self._say_headline()

    def _actions(self, text: str) -> Sequence[Any]:
        from povstat.explore.screens.chooser import Choice
        from povstat.queries.text_search import folded, wanted

        words = wanted(text)
        here = self.view.current_place().view
        kind = self.asking.text("key {key}")
        choices = [
            Choice(self.asking.text(key.help), kind.format(key=key.shown), key.action)
            for key in ACTIONS
            if not key.views or here in key.views
        ]
        kept = [choice for choice in choices if all(word in folded(choice.label) for word in words)]
        return [*kept, *finding.counties(self.asking, text)] if words else kept

    def _choose(self, title: str, chooses: Callable[[str], Sequence[Any]], chosen: Callable[[Any], Any]) -> None:
        from povstat.explore.screens.chooser import Chooser

        hint = self.asking.text("type a name, in any spelling, or a code")
        self.push_screen(Chooser(title, hint, self.asking.text("nothing matches"), chooses), chosen)

    async def _gone(self, chosen: Place | str | None) -> None:
        if isinstance(chosen, Place):
            await self.go(chosen)
        elif chosen is not None:
            await self.run_action(chosen)

    async def _travel(self, step: Callable[[Place], Place | None]) -> None:
        place = step(self.view.current_place())
        if place is not None:
            await self.go(place, remember=False)

    def _known(self, name: str) -> View | None:
        return next((view for view in self.screen_stack[0].query(View) if view.id == name), None)

    async def _view_of(self, name: str) -> View:
        from povstat.explore.views import made

        known = self._known(name)
        if known is not None:
            return known
        view = made(name, self.asking)
        view.display = False
        await self.screen_stack[0].query_one("#views").mount(view)
        return view

    def _say(self) -> None:
        name = self.view.current_place().view
        self.screen_stack[0].query_one(TopBar).show(name)
        self.screen_stack[0].query_one(KeyBar).show(name)
        self._say_headline()

    def _say_headline(self) -> None:
        if self._view is not None:
            self.screen_stack[0].query_one(Headline).show(*self._view.headline())
