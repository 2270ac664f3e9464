-- Which accounts a person has already.
CREATE INDEX links_by_person ON links (integrator, name);
