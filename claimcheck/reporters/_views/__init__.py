"""Views of a report on their own: the timeline, the topics by outlet, the sources by origin.

Each is a module with `text`, `plain` (for JSON) and, where a table of it is of use elsewhere, `markdown`.
"""
