"""The explorer: one screen with a view, and the keys that lead from view to view."""

import os
import shlex
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from povstat import lang
from povstat.explore import copying, finding, themes
from povstat.explore.ahead import import_ahead
from povstat.explore.asking import Asking
from povstat.explore.frame import Frame
from povstat.explore.keys import COUNTY, NAMES, VIEWS_OF, bindings
from povstat.explore.place import History, Place
from povstat.explore.tidying import OFTEN, Tidying
from povstat.explore.views.base import View
from povstat.explore.widgets.bars_of_keys import KeyBar, TopBar
from povstat.explore.widgets.notices import Headline, TooSmall
from povstat.output import Format
from povstat.queries.county_index import FOR_SEVERAL_THREADS

if TYPE_CHECKING:
    from povstat.explore.screens.over import Over

Lying = TypeVar("Lying", bound="Over[Any]")

SMALLEST = (56, 14)
"""Columns and lines below which nothing useful fits."""

MANY = 5_000
"""Counties from which on what the keys need is made beforehand by a thread, and their orders too."""

SOON = 0.3
"""Seconds after which it is made where they are few: the first screen comes first."""

BETWEEN = 0.15
"""Seconds without a key after which the next part is mounted, hidden."""

STYLES = Path(__file__).parent / "styles"


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
        views = [partial(self._prepare_view, name) for name in NAMES]
        self.to_prepare: list[Callable[[], Awaitable[None]]] = [*views, self._prepare_overs] if ahead else []
        """What is still to be made before it is asked for, while the keys rest."""
        self._history = History()
        self._view: View | None = None
        self._overs: dict[type[Any], Any] = {}
        self._tidying = Tidying()
        self._stylesheets = themes.Stylesheets()
        self._unstyled: set[View] = set()
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
        """Mount the next part, hidden, if the keys rest, so that opening it is drawing it."""
        if not self.screen_stack:
            # Who quits does not wait for it.
            return
        if not self.to_prepare:
            self._tidying.set_aside()
            return
        if self._tidying.rested > BETWEEN:
            await self.to_prepare.pop(0)()
        self.set_timer(BETWEEN, self.mount_ahead)

    async def _prepare_view(self, name: str) -> None:
        new = self._known(name) is None
        view = await self._view_of(name)
        if new and name != COUNTY:
            view.arrive(Place(name))
        view.prepare()

    async def _prepare_overs(self) -> None:
        from povstat.explore.screens import kinds

        self.to_prepare += [*(partial(self._prepare_over, kind) for kind in kinds()), self._prepare_theme]

    async def _prepare_over(self, kind: "type[Over[Any]]") -> None:
        if kind not in self._overs:
            await self._over(kind).mount_ahead()

    async def _prepare_theme(self) -> None:
        self._stylesheets.prepare(self, self._other_theme, self.stylesheet)

    def _warm(self, orders: Sequence[str] = ()) -> None:
        """Make beforehand what the first keys would wait for."""
        from povstat.explore.kinds.counties import Counties

        self.asking.index.warm(orders)
        self.asking.on_map.warm()
        Counties(self.asking).counts(Place("counties"))
        self._tidying.set_aside()

    async def go(self, place: Place, *, remember: bool = True) -> None:
        """Show a place; the one that is left goes into the history."""
        if self._view is not None and remember:
            self._history.leave(self._view.current_place())
        view = await self._view_of(place.view)
        for each in self.screen_stack[0].query(View):
            each.display = each is view
        await self._style(view)
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
        here = self.view.current_place().view
        title = self.asking.text("Everything that can be done")
        self._choose(title, lambda text: finding.actions(self.asking, here, text), self._gone)

    def action_copy(self) -> None:
        """Choose what to copy."""
        from povstat.explore.screens.menu import Menu

        offered = {thing.key: thing for thing in copying.offered(self.asking, self.view, self.command())}

        def copy(key: str | None) -> None:
            if key is not None:
                self.copy(self.asking.text(offered[key].what), offered[key].make())

        shown = [(thing.key, self.asking.text(thing.what), thing.begins) for thing in offered.values()]
        self.push_screen(self._over(Menu).offering(self.asking.text("Copy"), shown), copy)

    def copy(self, what: str, text: str) -> None:
        """Send a text to the terminal's clipboard; where that cannot be, print it when the screen is gone."""
        why = copying.why_not(text)
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

        name = file_name(view.words() or [view.sheet().table])
        self.push_screen(self._over(ExportScreen).writing(name, write))

    def action_language(self) -> None:
        """The other language, at once."""
        self.asking.language = "en" if self.asking.language == "zh" else "zh"
        focused = self.focused
        self.view.speak()
        if focused is not None:
            focused.focus()
        self._say()

    def refresh_css(self, animate: bool = True) -> None:
        """The styles of another theme; a view that is hidden gets them when the keys rest or it is shown."""
        self.stylesheet = self._stylesheets.of(self.theme, self.get_css_variables(), self.stylesheet)
        self._unstyled = {view for view in self.screen.query(View) if not view.display}
        hidden = {node for view in self._unstyled for node in view.walk_children(with_self=True)}
        nodes = [node for node in self.walk_children(with_self=True) if node not in hidden]
        self.stylesheet.update_nodes(nodes, animate=animate)
        self.screen._css_update_count = self._css_update_count
        if self._unstyled and not self.to_prepare:
            self.set_timer(BETWEEN, self.mount_ahead)
        self.to_prepare += [partial(self._style, view) for view in self._unstyled]

    async def _style(self, view: View) -> None:
        if view in self._unstyled:
            self._unstyled.discard(view)
            self.stylesheet.update(view)

    def action_theme(self) -> None:
        """Light or dark."""
        self.theme = self._other_theme

    @property
    def _other_theme(self) -> str:
        return themes.DARK if self.theme == themes.LIGHT else themes.LIGHT

    def action_help(self) -> None:
        """What the keys do."""
        from povstat.explore.screens.help import HelpScreen

        self.push_screen(self._over(HelpScreen).of(self.view.current_place().view))

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

    def _choose(self, title: str, chooses: Callable[[str], Sequence[Any]], chosen: Callable[[Any], Any]) -> None:
        from povstat.explore.screens.chooser import Chooser

        self.push_screen(self._over(Chooser).offering(title, chooses), chosen)

    def _over(self, kind: type[Lying]) -> Lying:
        """The screen of a kind that lies over a view: made once, kept when it is left."""
        screen = self._overs.get(kind)
        if screen is None:
            screen = self._overs[kind] = kind(self.asking)
            self.install_screen(screen, kind.__name__)
        return screen

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
